/**
 * Words of which a text that only points at another message is made: "can you answer this?", "kannst du das
 * beantworten", "any idea?". They name who is asked, for what, and the message; none of them says what the question is about.
 */
const POINTING = new Set(
  `
  a about above again an and any anybody anyone are as at be bot by can check clippings could did do does explain find for from get
  give got hello help her hey hi him his idea ideas in is it know knows let lets look lookup maybe me message msg my of on one
  or out perhaps please pls plz post previous question quick quickly reply respond response right said search see so some
  somebody someone something sort that the their them then there these they thing think this those thought thoughts to
  true try u up us we what whats will with would yo you your answer answered answers answering here hm hmm ok okay
  thanks thx ty tell how pointing asked asks asking wants needs

  antworten antwort antworte beantworten beantworte bitte das dazu den der dem die darauf dies diese diesen dieser dir du eine
  einer etwas frage fragen hier hilf helfen ihm ihnen ihr ist jemand kann kannst könntest könnt koennt koennte könnte mal
  man meinst mir nachricht nachsehen nachschauen schau such suche suchen sag sagen sie sagst stimmt uns vielleicht was weiß weiss weißt weisst
  wer ob wir zu hallo danke kurz ihn idee ideen darüber davon auf es

  peux pouvez pourrais pourriez tu vous répondre repondre réponds reponds répondez repondez réponse reponse à ça ca cela ceci cette ce
  question la le les lui leur y quelqu quelqu’un quelquun un une sait savez sais svp stp s’il s'il te plaît plait il vrai est c’est c'est aider aide
 aidez  moi chercher cherche cherchez regarde regarder merci bonjour salut idée idee idées idees des de d’idée avis qu’en qu'en en penses pensez message
  dire dis dites

  puedes puede podrías podrias podría podria pueden responder responde respondes contestar contesta contestas respuesta esto eso esta este
  pregunta le les alguien sabe sabes saben por favor ayuda ayudar ayudas ayúdame ayudame buscar busca mirar mira el lo los las gracias hola
  mensaje qué que opinas es cierto verdad alguna si aquí aqui decir dime
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Longer texts say something themselves. */
const MOST_WORDS = 12;

/** Whether a text says nothing itself, and only points at another one that is to be answered; so does an empty one. */
export function onlyPoints(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  return words.length <= MOST_WORDS && words.every((word) => POINTING.has(word) || POINTING.has(stem(word)));
}

/** Without what is run together with it: "what's", "can't". */
function stem(word: string): string {
  return word.replace(/['’](?:s|re|ve|ll|d|m|t)$/, '');
}
