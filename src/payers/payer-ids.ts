/** The ids of all payer profiles, in the order in which they are offered: content scripts need these and not what is known of the payers. */
export const payerIds = [
  "medicare-b",
  "medicare-advantage",
  "va-ccn",
  "medicaid-generic",
  "uhc-commercial",
  "anthem-commercial",
  "commercial-generic",
  "commercial-midpoint",
] as const;
