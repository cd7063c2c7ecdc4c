import type { FurnitureRule } from '../rule.js';

/** Logging in, registering, passwords. */
export const account: FurnitureRule = {
  id: 'furniture/login',
  kind: 'pitch',
  mostWords: 25,
  patterns: [
    /^(?:already|not(?: yet)?) (?:an? )?(?:registered|subscribed|(?:\w+ )?(?:member|subscriber|user|customer))\b/i,
    /^(?:already )?have an? (?:\w+ )?(?:account|subscription)\b/i,
    /^(?:please )?(?:log|sign)[ -]?(?:in|on)(?: (?:here|now|to|with|or|for|and|using|via)\b.*)?$/i,
    /^(?:log|sign)[ -]?in\s*[|/,·•-].*$/i,
    /^(?:log|sign)[ -]?out$/i,
    /^(?:create|open|register for|set up) (?:an?|your|my) (?:free |new )?(?:account|profile|log-?in)\b/i,
    /^(?:register|sign[ -]?up|join)(?: (?:now|here|today|free|for free|us))*$/i,
    /^(?:register|sign[ -]?up|join)(?: now| here| today| free| for free)* (?:to|and) (?:read|continue|access|view|get|receive|see|unlock)\b/i,
    /^(?:register|login|log in|sign up|sign in)\s*(?:\/|\||or|&)\s*(?:register|login|log in|sign up|sign in|subscribe)\b.*$/i,
    /^(?:my|your) (?:account|profile|details|subscriptions?)$/i,
    /^(?:forgot(?:ten)?|reset|lost)(?: your| my)? (?:password|username|login)\b/i,
    /^(?:remember me|keep me (?:logged|signed) in)$/i,
    /^(?:user ?name|password|e-?mail address|confirm password)(?: ?(?:\/|or) ?(?:user ?name|e-?mail(?: address)?))?\s*:?\s*\*?$/i,
    /^(?:don't|do not|no)(?: yet)? have an account\b|^no account(?: yet)?\?|^new (?:user|here|customer|to this site)\?/i,
    /^to (?:print|comment|download|save|share)\b.*\b(?:log|sign|regist)\w*\b/i,
    /^click(?: here)? to (?:log|sign|regist)\w*\b/i,
    /^you (?:must|need to|have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)\b/i,
    /^(?:you are|you're) (?:not )?(?:currently )?(?:logged|signed) in\b/i,
    /^(?:welcome|hello),? (?:guest|visitor)\b/i,
  ],
};
