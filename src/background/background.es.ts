/** What the answers for a card's what-if say, in Spanish by the English. */
export default {
  "National, GPCI 1": "Nacional, GPCI 1",
  "nothing was priced": "no se calculó ningún importe",
};
