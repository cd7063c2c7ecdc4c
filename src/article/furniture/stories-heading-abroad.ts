import { large } from '../text/large-pattern.js';

/** Headings of lists of other articles in the languages of most pages beside English, as whole lines. */
const RELATED = [
  'mehr (?:zum|zu diesem) thema|(?:lesen sie|lies) auch|das könnte (?:sie|dich) (?:auch )?interessieren|(?:ähnliche|verwandte|weitere) (?:artikel|beiträge|meldungen|nachrichten|themen)|auch interessant|passend dazu|zum thema',
  '(?:à )?(?:lire|voir) (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?|connexes?|associés?)|dans la même rubrique|vous aimerez aussi|(?:à|pour) lire ensuite',
  '(?:artículos|noticias|notas|contenidos?|entradas) (?:relacionad[oa]s?|similares)|(?:también )?te puede(?:n)? interesar(?: también)?|(?:lee|lea|ver|mira) también|más sobre (?:este tema|el tema)|más noticias|quizás te interese',
  '(?:artigos|notícias|matérias|posts) relacionad[oa]s|(?:leia|veja) (?:também|mais)|você também pode (?:gostar|se interessar)|mais sobre (?:este assunto|o assunto|o tema)|relacionad[oa]s|saiba mais',
  '(?:articoli|notizie|post) correlat[ie]|(?:leggi|vedi|guarda) anche|(?:ti )?potrebbe(?:ro)? (?:anche )?(?:interessart?[ie]|piacert?[ie])(?: anche)?|correlati|altri articoli',
  '(?:lees|zie|bekijk) ook|gerelateerde? (?:artikelen|berichten|nieuws)|meer over dit onderwerp|meer nieuws',
  'läs (?:också|mer)|les også|læs også|relaterade artiklar|baca juga|artikel terkait|terkait|читайте также|по теме|похожие (?:статьи|новости)|czytaj (?:też|także)|zobacz (?:też|także)',
  '相关(?:阅读|新闻|文章|报道|推荐)|相關(?:新聞|文章|報導)|延伸(?:阅读|閱讀)|推荐阅读|関連(?:記事|リンク|ニュース)|あわせて読みたい|おすすめ記事|관련 ?(?:기사|뉴스)',
].join('|');
const OTHER = [
  '(?:meist|am meisten )gelesen(?:e artikel)?|(?:neueste|aktuelle) (?:artikel|beiträge|nachrichten|meldungen)|schlagzeilen|beliebte artikel',
  '(?:les )?(?:articles )?(?:les )?plus (?:lus|populaires|vus|partagés)|derni(?:ers articles|ères (?:infos|actualités|nouvelles))|à la une',
  '(?:lo|las|los) más (?:leíd[oa]s?|vist[oa]s?|popular(?:es)?|reciente|comentad[oa]s?)|más (?:leídas|vistos)|últimas noticias|destacados',
  '(?:as )?mais (?:lidas|lidos|vistas|populares)|últimas notícias|destaques',
  '(?:i )?più (?:letti|visti|popolari|commentati)|ultim[ei] (?:notizie|articoli)|in evidenza',
  'meest gelezen|laatste nieuws|net binnen|mest läst|mest lest|mest læst|terpopuler|berita terbaru|самое читаемое|последние новости|najczęściej czytane',
  '热门(?:新闻|文章|推荐)|最新(?:文章|ニュース|記事)|人気(?:記事|ランキング)|アクセスランキング|新着記事|많이 본 (?:뉴스|기사|칼럼)|최신 ?(?:뉴스|기사)',
].join('|');

const LINES = {
  related: large(new RegExp(`^(?:${RELATED})$`, 'iu')),
  other: large(new RegExp(`^(?:${OTHER})$`, 'iu')),
};

/** What list of other articles a line opens, in another language than English. */
export function isStoriesHeadingAbroad(line: string): 'related' | 'other' | null {
  if (LINES.related.test(line)) return 'related';
  return LINES.other.test(line) ? 'other' : null;
}
