/** What is said of messages that cannot be read, in English: the home that the other languages are typed against. */
export const askingEn = {
  'read.withheld':
    'Discord does not show me the text of that message. Write the question behind my name, or use **Apps**, **{{menu}}** on the message.',
  'read.withheld-own':
    'Discord does not show me what you wrote. Mention me by my name in the message, not by my role, or use **/{{ask}}** or **{{button}}** below my answer.',
  'read.no-text':
    '“{{file}}” is nothing that I can read. Write your question, or attach it as a text file (.txt).',
  'read.too-long':
    '“{{file}}” is too long for a question: I read {{most}} characters at most. Cut it down to what you want to know.',
  'thread.shared': 'This thread is one conversation: each question here follows the last, whoever asks it.',
} as const;

export type AskingStrings = { readonly [Key in keyof typeof askingEn]: string };
