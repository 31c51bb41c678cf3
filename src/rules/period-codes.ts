/**
 * Codes whose units do not count days, so that one unit may span many: services of a week, a month or 30 days, monitoring over days, the
 * visits of a pregnancy (global days MMM), radiation treatment by fractions, anesthesia time across midnight. General knowledge of the code
 * set, to be checked by a person; a code that is wrongly here is only not warned of.
 */
const periodCodes: ReadonlySet<string> = new Set(
  `59400 59410 59425 59426 59430 59510 59515 59610 59614 59618 59622 77427 77431 77432 77435 77336 77370 90951
  90952 90953 90954 90955 90956 90957 90958 90959 90960 90961 90962 90963 90964 90965 90966 92065 93224 93225 93226 93227 93228 93229 93241 93242 93243 93244 93245 93246 93247 93248 93268 93270 93271 93272 93264 93293 93294
  93295 93296 93297 93298 95249 95250 95251 95700 95705 95706 95707 95708 95709 95710 95711 95712 95713 95714 95715 95716 95717 95718
  95719 95720 95721 95722 95723 95724 95725 95726 98975 98976 98977 98978 98979 98980 98981 98984 98985 98986 99091 99374 99375 99377
  99378 99379 99380 99424 99425 99426 99427 99437 99439 99445 99453 99454 99457 99458 99470 99473 99474 99484 99487 99489 99490 99491
  99492 99493 99494 99495 99496 0488T G0019 G0022 G0023 G0024 G0140 G0146 G0179 G0180 G0181 G0182 G0248 G0249 G0250 G0323 G0506 G0511
  G0556 G0557 G0558 G0568 G0569 G0570 G2058 G2064 G2065 G2067 G2068 G2069 G2070 G2071 G2072 G2073 G2074 G2075 G2076 G2077 G2078 G2079
  G2080 G2086 G2087 G2088 G2214 G3002 G3003`.split(/\s+/),
);

/** Equipment, supplies, drugs, orthotics and ambulance: counted by the piece, the month of rental, the dose or the mile. */
const countedByQuantity = /^[ABEJKLPQV]\d{4}$/;

/** Anesthesia is counted in minutes, radiation treatment in fractions. */
const countedOtherwise = /^(?:0[01]\d{3}|774[01]\d|7738[5-7]|7737[1-3])$/;

export function isBilledByPeriod(code: string): boolean {
  return periodCodes.has(code) || countedByQuantity.test(code) || countedOtherwise.test(code);
}
