import { large } from '../../text/large-pattern.js';

/** The words that stand around the date of a page, in the languages whose month names are known. */
const PUBLISHED = [
  '(?:first )?(?:published|posted|publication date|publish date|date published|release date|date of (?:release|publication)|date|created|released|issued|filed|added|submitted)(?: (?:on|at|online))?',
  'publi[ée]e?(?: le)?|paru(?: le)?|mis en ligne(?: le)?',
  '(?:veröffentlicht|publiziert|erschienen|erstellt)(?: am)?|datum|vom',
  'publicad[oa](?: (?:el|em|en))?|postado(?: em)?|fecha|data',
  'pubblicat[oa](?: il)?',
  'gepubliceerd(?: op)?|geplaatst(?: op)?',
  'publicerad|publisert|publiceret|opublikowano|опубликовано',
  '发布时间|发布于|发表于|發布時間|公開日|掲載日|投稿日|작성일|입력|기사입력|등록',
].join('|');
const UPDATED = [
  '(?:last |latest )?(?:updated?|modified|revised|edited|reviewed)(?: (?:on|at))?',
  'mis à jour(?: le)?|modifié(?: le)?',
  '(?:zuletzt )?aktualisiert(?: am)?|stand|zuletzt geändert(?: am)?',
  '(?:última )?actualizaci[óo]n|actualizado(?: (?:el|en))?|atualizado(?: em)?',
  'aggiornato(?: (?:il|al))?|ultimo aggiornamento',
  'bijgewerkt(?: op)?|laatst gewijzigd(?: op)?',
  'uppdaterad|oppdatert|opdateret|обновлено',
  '更新时间|更新于|更新時間|更新日|最終更新|수정',
].join('|');
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)';
const ZONE =
  '(?:(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|MST|MDT|IST|JST|KST|SGT|HKT|AEST|AEDT|MSK|Z|local time)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{4}|(?:eastern|central|mountain|pacific|greenwich|british|european|indian|japan) (?:standard |daylight |summer |mean )?time)';
const TIME = `(?:(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\s?(?:hrs|[ap]\\.?\\s?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?|\\d{1,2}\\s?uhr)(?:\\s?\\(?${ZONE}\\)?)?`;
const CHROME =
  '(?:\\d+[\\s-]{0,3}min(?:ute)?s?[\\s-]{0,3}read|\\d+ (?:comments?|shares?|views?|replies|likes)|print|share|e-?mail|tweet|save|(?:\\d+|an?) (?:second|minute|min|hour|day|week|month|year)s? ago|ago|uhr|in|on|at|to|the|am|um|à|às|alle|om|kl\\.?)';

const LETTER = '[\\p{L}\\p{M}]';

/** What stands around a date and says nothing: weekdays, times of day, buttons. */
export const BLANKS = large(
  new RegExp(`(?<!${LETTER})(?:${WEEKDAY}|${TIME}|${ZONE}|${CHROME})(?!${LETTER}|\\d)`, 'giu'),
);
/** The label of a date, right before it; the second group is there when it tells an update. */
export const LABEL_BEFORE = large(
  new RegExp(`(?<!${LETTER})(${PUBLISHED}|(${UPDATED}))\\s?[:：–—-]?\\s?[:\\[(]{0,2}\\s?$`, 'iu'),
);
export const ONLY_LABEL = large(new RegExp(`^(?:${PUBLISHED}|${UPDATED})$`, 'iu'));
export const ONLY_TIME = large(new RegExp(`^(?:${WEEKDAY},?\\s?)?(?:${TIME}|${WEEKDAY})$`, 'iu'));
/** How long ago it was, and nothing else. */
export const AGO = large(
  new RegExp(
    `^(?:(?:${PUBLISHED}|${UPDATED})[:\\s]{0,2})?(?:(?:an?|\\d+|one|two|three) (?:second|minute|hour|day|week|month|year|min|hr)s? ago|\\d+[hdw] ago|yesterday|today|just now|vor (?:\\d+|einer?|einem) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)|il y a (?:\\d+|une?) (?:secondes?|minutes?|heures?|jours?|semaines?|mois)|h(?:ace|á) (?:\\d+|una?|uma?) (?:segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?)|\\d+ (?:ore|ora|minuti|giorni|giorno) fa|\\d+ (?:uur|minuten|dagen|dag) geleden)(?:\\s?[|•·-].{0,40})?$`,
    'iu',
  ),
);
