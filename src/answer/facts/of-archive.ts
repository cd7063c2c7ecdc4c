import {
  ARCHIVE,
  ARTICLE,
  ARTICLES,
  IN_ARCHIVE,
  NEWEST,
  SOURCES,
  THERE,
  THINGS,
  WHAT,
  WRITERS,
  whole,
  YOURS,
} from './wording.js';

/** What the archive knows of itself. */
export const ARCHIVE_FACTS = ['size', 'newest', 'oldest', 'range', 'sections', 'sources', 'authors'] as const;
export type ArchiveFact = (typeof ARCHIVE_FACTS)[number];

/** Each as whole questions, folded. */
export const OF_THE_ARCHIVE: Readonly<Record<ArchiveFact, readonly RegExp[]>> = {
  size: whole(
    `how many ${ARTICLES} ${THERE}`,
    `how many ${THINGS} ${YOURS}`,
    `(?:what is |what'?s )?the (?:total )?number of ${THINGS} ${YOURS}`,
    `(?:what is |what'?s )?the (?:total )?number of ${ARTICLES}`,
    `how (?:big|large) is ${ARCHIVE}`,
    `(?:what is |what'?s )?the size of ${ARCHIVE}`,
    `how much (?:is|do you have|does ${ARCHIVE} hold)(?: ${IN_ARCHIVE})?`,
    `wie viele (?:artikel|beitrage|berichte)(?: (?:hast du|haben sie|habt ihr|gibt es|sind (?:im archiv|es)|hat das archiv|kennst du))(?: (?:im|in dem) archiv| insgesamt| hier)?`,
    `combien d'articles (?:avez-vous|as-tu|y a-t-il|contient l'archive|sont dans l'archive)(?: dans (?:l'archive|les archives)| en tout)?`,
    `cuantos articulos (?:tienes?|tienen|hay|contiene el archivo)(?: en (?:el|tu|su) archivo| en total)?`,
  ),
  newest: whole(
    `${WHAT} (?:the |your )?newest(?: one)?`,
    `${WHAT} (?:the |your )?${NEWEST} (?:${ARTICLE}|articles|stories|news|one|clippings)(?: (?:that )?${YOURS})?`,
    `${NEWEST} (?:articles?|news|stories|clippings)`,
    `what'?s new ${IN_ARCHIVE}`,
    `when was the ${NEWEST} (?:article|story) (?:published|written|added)`,
    `(?:wie heisst|was ist|welcher ist|zeig mir) (?:der|den|die|das) (?:neueste[nr]?|neuste[nr]?|letzte[nr]?|aktuellste[nr]?) (?:artikel|beitrag)(?: im archiv)?`,
    `(?:quel est|montre-moi|montrez-moi) (?:l'article le plus recent|le dernier article)(?: de l'archive)?`,
    `(?:cual es|muestrame) (?:el articulo mas reciente|el ultimo articulo)(?: del archivo)?`,
  ),
  oldest: whole(
    `${WHAT} (?:the |your )?oldest(?: one)?`,
    `${WHAT} (?:the |your )?(?:oldest|earliest) (?:${ARTICLE}|articles|stories|one)(?: (?:that )?${YOURS})?`,
    `(?:was ist|welcher ist|zeig mir) (?:der|den) alteste[nr]? (?:artikel|beitrag)(?: im archiv)?`,
    `quel est l'article le plus ancien(?: de l'archive)?`,
    `cual es el articulo mas antiguo(?: del archivo)?`,
  ),
  range: whole(
    `how (?:far|long) back (?:do you|does ${ARCHIVE}|do ${ARTICLES}|do (?:the|your) articles) (?:go|reach)`,
    `(?:what|which) (?:period|periods|years|dates|time|times|time ?span|range)(?: of time)? (?:do you|does ${ARCHIVE}|do (?:the|your) articles|is|are) (?:cover(?:ed)?|have|span)(?: by ${ARCHIVE})?`,
    `(?:since|from|until|up to) (?:when|what year|which year) (?:do you have articles|does ${ARCHIVE} (?:go|reach|start|begin|cover)|are (?:the|your) articles)`,
    `how (?:up to date|up-to-date|current|recent|old|new) (?:is ${ARCHIVE}|are (?:the|your) articles|are you)`,
    `when (?:does|did) ${ARCHIVE} (?:start|begin|end|stop)`,
    `(?:what is |what'?s )?(?:the )?date range(?: of ${ARCHIVE})?`,
  ),
  sections: whole(
    `(?:what|which|how many)(?: other)? (?:sections|categories|rubrics|departments) (?:${THERE})`,
    `(?:what|which) (?:topics|subjects|themes) ${YOURS}`,
    `${WHAT} (?:all )?(?:the |your )?(?:sections|categories|rubrics)(?: (?:${YOURS}|there are))?`,
    `(?:what|which) (?:topics|subjects|sections) (?:can i ask(?: you)? about|do you cover)`,
    `(?:what is|what'?s) (?:in )?${ARCHIVE}(?: about)?`,
    `welche (?:rubriken|ressorts|bereiche|kategorien) (?:gibt es|hast du|haben sie|hat das archiv)(?: im archiv| hier)?`,
    `quelles (?:rubriques|sections|categories) (?:y a-t-il|avez-vous|as-tu|existent)(?: dans l'archive)?`,
    `que secciones (?:hay|tienes?|tiene el archivo)(?: en el archivo)?`,
  ),
  sources: whole(
    `(?:what|which|how many)(?: other)? sources (?:${THERE})`,
    `(?:what|which|how many) ${SOURCES} (?:${YOURS})`,
    `${WHAT} (?:all )?(?:the |your )sources(?: (?:of the articles|${YOURS}))?`,
    `where (?:do|did) (?:the|your|these|all) (?:articles|stories|clippings|texts) come from`,
    `where (?:are|were) (?:the|your|these) articles (?:from|published|taken from)`,
    `welche (?:quellen|zeitungen) (?:gibt es|hast du|haben sie|hat das archiv)(?: im archiv| hier)?`,
    `quelles sources (?:y a-t-il|avez-vous|as-tu)(?: dans l'archive)?`,
    `que fuentes (?:hay|tienes?|tiene el archivo)(?: en el archivo)?`,
  ),
  authors: whole(
    `(?:what|which|how many) ${WRITERS} (?:${YOURS}|are there)`,
    `${WHAT} (?:all )?(?:the |your )${WRITERS}(?: (?:of the articles|${YOURS}))?`,
    `who (?:wrote|writes|are the authors of) (?:the|your|these|all the) (?:articles|stories|clippings)`,
    `who wrote ${ARCHIVE}`,
  ),
};
