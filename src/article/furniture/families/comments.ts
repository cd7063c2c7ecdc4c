import type { FurnitureRule } from '../rule.js';

/** Headings and prompts of a comment section. */
export const comments: FurnitureRule = {
  id: 'furniture/comments',
  kind: 'chrome',
  mostWords: 16,
  patterns: [
    /^(?:leave|post|add|write|submit|make) (?:a|your) (?:comment|reply|response)\b.{0,40}$/i,
    /^(?:be the first to (?:comment|reply|like)|no (?:comments|responses|replies)(?: yet)?|comments (?:are|have been) (?:closed|disabled|off)|join the (?:conversation|discussion|debate)|have your say|start the (?:conversation|discussion)|(?:show|view|see|read|hide|load|most recent|latest)(?: all)?(?: \d+)? comments?)\b.{0,40}$/i,
    /^(?:what do you think|what are your thoughts|tell us what you think|let us know (?:what you think|your thoughts|in the comments))\b.{0,60}$/i,
    /^comment on this (?:story|article|post)\b.{0,30}$/i,
    /^\d[\d,]* (?:comments?|responses?|replies|thoughts?)(?: (?:to|on) .{1,150})?$/i,
    /^\d[\d,]* (?:comments?|responses?) so far$|^(?:reader|user) comments?(?: \d+)?$|^\d+ with \d+ posters participating$/i,
    /^(?:comments?|responses?|replies)\s*[:(]\s*\d*\s*\)?$/i,
    /^[[(]\s?\d[\d,.]{0,8} comments?\s?[\])]$/i,
    /^(?:top|best|most)[ -](?:rated|liked|recent|popular|voted) comments?$/i,
    /^(?:kommentare?|kommentar (?:schreiben|verfassen|hinterlassen)|schreiben sie einen kommentar|diskutieren sie mit|commentaires?|(?:laisser|écrire|ajouter) un commentaire|comentarios?|(?:deja|dejar|escribe|añade) (?:un comentario|una respuesta)|comentários?|deixe (?:um comentário|uma resposta|seu comentário)|comment[io]|lascia un commento|reacties|(?:laat|geef) een reactie(?: achter)?|reageer|kommentarer|komentar|tinggalkan (?:balasan|komentar)|комментарии|评论|コメント(?:を書く)?|댓글)\s?(?:[:(]?\s?\d{0,5}\)?)$/iu,
    /^\d[\d.]{0,6} (?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentar)$/iu,
    /^(?:ihre|deine) e-?mail-adresse wird nicht veröffentlicht\b|^votre adresse e-?mail ne sera pas publiée\b|^tu dirección de correo electrónico no será publicada\b|^o seu endereço de e-?mail não será publicado\b|^il tuo indirizzo e-?mail non sarà pubblicato\b/iu,
    /^only (?:registered|logged[ -]in|subscribed) \w+ (?:can|may) (?:comment|post|reply)\b.{0,30}$/i,
    /^save my name, e-?mail,? and (?:web)?site\b/i,
    /^your e-?mail address will not be published\b/i,
    /^(?:reply|report(?: abuse| comment)?|post comment|submit comment|cancel reply|sort by(?: \w+)?|(?:new|old)est first|upvote|downvote|flag)$/i,
  ],
};
