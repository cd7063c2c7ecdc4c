/** Said before a name, and no part of it, wherever it stands. */
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|judge|justice|professor|prof|president|chancellor|minister|senator|commissioner|director|ceo|mep|mp|advocate|general|attorney|captain|king|queen|prince|princess|pope)$/i;

/** These are names, too: a person may be called Major, Bishop or Dean. So they are titles only where the name follows. */
const TITLE_BEFORE =
  /^(?:prime|vice|deputy|former|mayor|governor|gov|lieutenant|lt|sergeant|sgt|corporal|colonel|col|major|maj|admiral|adm|gen|capt|commander|marshal|sheriff|officer|detective|inspector|constable|superintendent|secretary|sec|speaker|representative|rep|sen|congress(?:man|woman)|councill?or|alderman|councilmember|ambassador|envoy|premier|pm|taoiseach|emperor|empress|sultan|sheikh|emir|duke|duchess|baron|baroness|count|countess|earl|saint|cardinal|archbishop|bishop|monsignor|reverend|rev|pastor|rabbi|imam|ayatollah|father|fr|sister|brother|mother|dean|chief|principal|coach|manager|referee|chair(?:man|woman)?|mount|mt|attorney-general|solicitor|magistrate|registrar|ombudsman)$/i;

/** Whether a word is said before names, as a person's office is. */
export function isTitle(word: string): boolean {
  return TITLE.test(word) || TITLE_BEFORE.test(word);
}

/**
 * The names that a run of capitalised words holds, without the titles between them: "Bank of England Governor Andrew Bailey" are two.
 * @param written how a part stands in the text
 */
export function apartAtTitles<Part>(parts: readonly Part[], written: (part: Part) => string): Part[][] {
  const names: Part[][] = [[]];
  for (const [i, part] of parts.entries()) {
    const word = written(part);
    const isLast = i === parts.length - 1;
    if (!TITLE.test(word) && (isLast || !TITLE_BEFORE.test(word))) names.at(-1)!.push(part);
    else if (!isLast) names.push([]);
  }
  return names.filter((name) => name.length > 0);
}
