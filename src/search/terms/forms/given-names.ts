/** Given names that are common where English is written, in lower case; not those that are ordinary words or given to both. */
const FEMALE = `
  abigail ada adele agnes aisha alexandra alice alicia amanda amelia amina amy ana andrea angela anita ann anna anne
  annette annie antonia astrid audrey barbara beatrice bella bernadette beth birgit bridget bronwen camille carla carmen
  carol caroline catherine cecilia celia charlotte chiara chloe christina christine claire clara claudia corinne daniela
  deborah delia denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth
  ella ellen elsa emily emma erica esther eva eve evelyn fatima fiona florence frances freya gabriela gemma georgia
  geraldine gertrude gillian gina giulia gloria greta hanna hannah harriet heather heidi helen helena helga hilary ida
  ingrid irene iris irma isabel isabella isobel ivana jacqueline jane janet janice jasmine jean jennifer jenny jessica
  joan joanna josephine judith judy julia julie juliet karen karin kate katherine kathleen katie katrin kirsten laura
  lauren leila lena linda lisa liz lorna louise lucia lucy lydia madeleine magda margaret maria marianne marie marina
  marjorie marta martha martina mary matilda maud maureen megan meera melanie melissa mercedes michelle mildred miriam
  moira molly monica monika nadia nancy natalia natalie natasha nicola nina nora olga olivia pamela patricia paula
  pauline penelope petra philippa phoebe phyllis polly priya rachel rebecca regina renata rita roberta rosa rosalind rosemary
  roxanne ruth sabine sally samantha sandra sara sarah selina sharon sheila shirley silvia simone sofia sonia sophia sophie
  stella stephanie sue sunita susan susanna suzanne svetlana sylvia tamara tanya tatiana teresa tessa theresa tina ursula
  valentina valerie vanessa vera veronica victoria viola virginia wendy winifred yasmin yvonne zara zoe`;

const MALE = `
  aaron abdul abraham adam adrian ahmed alan albert alec alexander alfred ali alistair anders andre andreas andrew angus
  anselm anthony anton antonio archie arnold arthur axel barry bartholomew ben benedict benjamin bernard bill bob boris brendan
  brian bruce bruno callum carl carlos cecil cedric charles christian christopher clarence claude clive colin craig cyril
  damian daniel darren david dennis derek desmond diego dieter dimitri dmitri dominic donald douglas duncan ed eddie edgar
  edmund eduardo edward edwin emil emmanuel enrique eric erik ernest eugene felix ferdinand fernando francesco francis
  francois fred frederick fritz gareth gary gavin geoffrey george gerald gerard gilbert giles giovanni giuseppe gordon
  graham greg gregory gunther gustav guy hans harold harry hassan hector heinrich henri henrik henry herbert horace howard
  hubert hugh hugo humphrey ian ibrahim igor isaac ivan ivor jack jacob jacques jakob james jan jason javier jeff jeffrey
  jeremy jerome jim joachim joe joel johan johann johannes john jonas jonathan jorge jose joseph joshua josef juan julian
  jurgen karl keith ken kenneth kevin klaus kurt lars laurence lawrence leo leon leonard leopold lionel louis luca lucas
  ludwig luigi luis luke maciej magnus malcolm manuel marc marco marcel marcus mario mark martin mathias matthew maurice
  max maximilian michael miguel mikhail mohamed mohammed nathan neil nicholas nick nigel nikolai noah norman oliver omar
  oscar oswald otto owen pablo patrick paul pedro percy peter philip philippe pierre piotr quentin rafael ralph ramon
  raymond reginald rene reuben richard rob robert roberto roderick rodney roger roland ronald rory rudolf rupert russell
  samuel sanjay scott sean sebastian sergei seth sidney sigmund simon stanley stefan stephen steve steven stewart stuart
  sven ted terence theodore thomas tim timothy tobias tom tony trevor tristan umberto victor viktor vincent vladimir walter
  werner wilfred wilhelm william winston wolfgang xavier yusuf`;

export type Gender = 'female' | 'male';

const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ...words(FEMALE).map((name): [string, Gender] => [name, 'female']),
  ...words(MALE).map((name): [string, Gender] => [name, 'male']),
]);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Whose name a given name is; null for one that is not known, or given to both. */
export function genderOfName(given: string): Gender | null {
  const plain = given.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return GENDER_OF.get(plain) ?? null;
}
