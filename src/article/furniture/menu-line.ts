import { isRowOfSections } from '../text/section-label.js';

/** What sites write into their menus, beside the names of their sections. */
const MENU_WORD =
  /^(?:home|home ?page|news|latest|about(?: us)?|contact(?: us)?|archives?|search|login|log ?in|sign ?in|sign ?up|register|subscribe|newsletters?|menu|help|faqs?|jobs|careers|events?|podcasts?|videos?|blogs?|opinion|features?|analysis|magazine|shop|store|rss|advertise|my account|account|privacy(?: policy)?|terms(?: of use)?|cookies?(?: policy)?|site ?map|directory|topics?|more|legal|imprint|press|media|resources|services|products|team|careers|support|accept|find out more)$/i;

/** Whether one line holds a whole menu: `Home | News | About`, or `Home About Archive Contact`. */
export function isMenuLine(line: string): boolean {
  const set = line.split(/\s*[|•·>»/,]\s*|\s{2,}/).filter(Boolean);
  if (
    set.length >= 3 &&
    set.filter((part) => MENU_WORD.test(part)).length * 2 > set.length &&
    set.every((part) => part.length <= 30)
  )
    return true;
  if (/^home \p{Lu}/iu.test(line) && isRowOfSections(line.slice(5))) return true;
  const words = line.split(' ');
  return words.length >= 3 && words.length <= 14 && words.every((word) => MENU_WORD.test(word));
}
