import type { AlertStrings } from '../en/alerts.js';

export const alertsDe: AlertStrings = {
  'command.follow.name': 'folgen',
  'command.follow.description':
    'Neue Artikel gemeldet bekommen: mit deinen Wörtern, einer Rubrik, eines Autors',
  'command.following.name': 'verfolgt',
  'command.following.description': 'Sehen und beenden, was du und dieser Kanal verfolgen',
  'option.words.name': 'wörter',
  'option.words.description':
    'Wörter, die darin stehen müssen; auch "eine Wendung", -wort, author: section: source:',
  'option.author.name': 'autor',
  'option.author.description': 'Nur Artikel dieses Autors',
  'option.where.name': 'wo',
  'option.where.description': 'Wo ich es sage; in einem Kanal nur für die, die ihn verwalten',
  'option.where.here': 'hier, in diesem Kanal',
  'option.where.dm': 'als Direktnachricht',
  'follow.nothing':
    'Sage, was du verfolgen willst: **wörter**, eine **rubrik** oder einen **autor**. Gibst du mehreres an, muss alles zutreffen.',
  'follow.common':
    'Diese Wörter hat fast jeder Artikel. Nimm bezeichnendere, oder setze mehrere in Anführungszeichen: *"of the year"*.',
  'follow.cannot-write':
    'Ich darf in diesem Kanal nicht schreiben. Lass mir „Kanal ansehen“ und „Nachrichten senden“ geben, oder wähle *als Direktnachricht*.',
  'follow.kept-here': 'Dieser Kanal verfolgt jetzt:',
  'follow.kept-dm': 'Du verfolgst jetzt:',
  'follow.there-here': 'Dieser Kanal verfolgt das schon:',
  'follow.there-dm': 'Du verfolgst das schon:',
  'follow.told-here':
    'Ich melde es in diesem Kanal, wenn neue Artikel passen, höchstens einmal in der Stunde.',
  'follow.told-dm':
    'Ich schicke dir eine Direktnachricht, wenn neue Artikel passen, höchstens einmal in der Stunde.',
  'follow.dm-because':
    'Nur wer diesen Kanal verwaltet, kann es hier melden lassen; darum sage ich es dir direkt.',
  'follow.now_one': 'Zurzeit passt {{count}} Artikel: {{headline}}',
  'follow.now_other': 'Zurzeit passen {{count}} Artikel. Der neueste: {{headline}}',
  'follow.now-many': 'Zurzeit passen mehr als {{most}} Artikel. Der neueste: {{headline}}',
  'follow.now-none': 'Zurzeit passt kein Artikel.',
  'follow.full-person':
    'Du verfolgst schon {{most}} Dinge, so viele wie jeder darf. Beende einige mit **/{{following}}**.',
  'follow.full-channel':
    'Dieser Kanal verfolgt schon {{most}} Dinge, so viele wie ein Kanal darf. Beende einige mit **/{{following}}**.',
  'follow.full-server':
    'Die Kanäle dieses Servers verfolgen schon {{most}} Dinge, so viele wie sie dürfen. Beende dort einige mit **/{{following}}**.',
  'follow.full-all':
    'Es wird schon so viel verfolgt, dass ich nichts mehr annehmen kann. Bitte sage es dem Betreiber dieses Bots.',
  'follow.lost': 'Ich kann mir das gerade nicht merken. Bitte versuche es in einer Minute noch einmal.',
  'follow.no-section': 'Das Archiv hat keine Rubrik „{{value}}“. Meinst du eine von diesen?',
  'follow.no-author': 'Das Archiv hat keinen Autor „{{value}}“. Meinst du einen von diesen?',
  'follow.as-written': '„{{value}}“ trotzdem verfolgen',
  'button.unfollow': 'Nicht mehr verfolgen',
  'follow.ended': 'Nicht mehr verfolgt: {{sought}}',
  'follow.gone': 'Das wird nicht mehr verfolgt. Siehe **/{{following}}**.',
  'follow.not-yours': 'Beenden kann das nur, wer damit angefangen hat oder den Kanal verwaltet.',
  'following.title': 'Was du verfolgst',
  'following.channel': 'Was dieser Kanal verfolgt',
  'following.none': 'Du verfolgst nichts. **/{{follow}}** meldet dir neue Artikel.',
  'following.direct': 'Direktnachrichten',
  'following.closed': 'angehalten: ich konnte dir keine Direktnachricht schicken',
  'following.gone': 'angehalten: den Kanal gibt es nicht mehr',
  'following.no-access': 'angehalten: ich darf dort nicht schreiben',
  'following.end': 'Eines davon beenden…',
  'following.more_one': 'und {{count}} weiteres',
  'following.more_other': 'und {{count}} weitere',
  'button.resume': 'Angehaltene noch einmal versuchen',
  'alert.title': 'Neu im Archiv',
  'alert.found': '{{articles}} mit dem, was hier verfolgt wird: {{sought}}',
  'alert.found-dm': '{{articles}} mit dem, was du verfolgst: {{sought}}',
  'alert.more':
    'Und {{articles}} mehr: die Schaltflächen unten zeigen alle, die passen, **/{{browse}}** die neuesten überhaupt.',
  'alert.end': '**/{{following}}** zeigt und beendet, was verfolgt wird.',
  'alert.all': 'Alle mit {{sought}}',
  'help.follow':
    '**/{{follow}}** meldet dir oder einem Kanal neue Artikel, die passen; **/{{following}}** beendet es.',
  'forget.follows_one': '{{count}} Sache, die du verfolgt hast, und was davon noch zu melden war',
  'forget.follows_other': '{{count}} Sachen, die du verfolgt hast, und was davon noch zu melden war',
  'privacy.follows':
    'Was du mit **/{{follow}}** verfolgst, und welche neuen Artikel dir noch zu melden sind: bis du es beendest.',
};
