/** The answers kept ready for one date and table: a dozen rules and the payment ask for the same codes of a claim. */
const mostAnswers = 256;

/** A look-up that keeps its latest answers, in place of making each anew. What a page holds must not grow the worker: they are few. */
export function keepAnswers<Row>(lookUp: (key: string) => Row): (key: string) => Row {
  const known = new Map<string, Row>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = lookUp(key);
    if (known.size === mostAnswers) known.clear();
    known.set(key, answer);
    return answer;
  };
}
