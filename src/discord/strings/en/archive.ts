/** The texts of /archive in English: the home that the other languages are typed against, as `en` is. */
export const archiveEn = {
  'help.archive':
    '**/{{archive}}** is for moderators like you: reload, add, remove, and what the archive lacks.',

  'command.archive.name': 'archive',
  'command.archive.description': 'Manage the archive (moderators)',
  'command.archive-reload.name': 'reload',
  'command.archive-reload.description': 'Read the archive folder anew and see what that would change',
  'command.archive-add.name': 'add',
  'command.archive-add.description':
    'Add articles from files or from a web address, after a look at how they were read',
  'command.archive-remove.name': 'remove',
  'command.archive-remove.description': 'Take an article out of the archive',
  'command.archive-status.name': 'status',
  'command.archive-status.description': 'See how the archive and the bot are doing',
  'command.archive-history.name': 'history',
  'command.archive-history.description': 'See the last versions of the archive',
  'command.archive-rollback.name': 'rollback',
  'command.archive-rollback.description': 'Bring back an earlier version of the archive',
  'command.archive-gaps.name': 'gaps',
  'command.archive-gaps.description': 'See which questions found nothing, and which answers people disliked',

  'option.now.name': 'now',
  'option.now.description': 'Apply it at once, without showing first what would change',
  'option.file.name': 'file',
  'option.file.description': 'The article: .txt, .md, .html, .pdf, .docx, .epub, .csv, .json or .zip',
  'option.article.name': 'article',
  'option.article.description': 'A part of the headline; pick from the list',
  'option.version.name': 'version',
  'option.version.description': 'The version to bring back; pick from the list',

  'button.apply': 'Apply',
  'button.apply-anyway': 'Apply all the same',
  'button.cancel': 'Cancel',
  'button.add': 'Add',
  'button.replace': 'Replace',
  'button.remove': 'Remove',
  'button.rollback': 'Bring it back',
  'button.again': 'Try again',

  'act.reload': 'Reload',
  'act.add': 'Add',
  'act.replace': 'Replace',
  'act.remove': 'Remove',
  'act.rollback': 'Roll back',

  'actor.terminal': '{{name}} (terminal)',
  'actor.watcher': 'the folder watcher',
  'actor.start': 'the bot at its start',

  'progress.reading': 'Reading the archive folder',
  'progress.comparing': 'Comparing with the live version',
  'progress.indexing': 'Building the index',
  'progress.saving': 'Saving',
  'progress.sharing': 'Waiting until the other processes have it ready',
  'progress.files_one': '{{files}} of {{count}} file',
  'progress.files_other': '{{files}} of {{count}} files',
  'progress.late':
    'This takes longer than Discord lets me change this message. I go on, and write the end of it into this channel.',

  'change.added_one': '{{count}} article added',
  'change.added_other': '{{count}} articles added',
  'change.changed_one': '{{count}} article changed',
  'change.changed_other': '{{count}} articles changed',
  'change.removed_one': '{{count}} article removed',
  'change.removed_other': '{{count}} articles removed',
  'change.rejected_one': '{{count}} rejected',
  'change.rejected_other': '{{count}} rejected',
  'change.ignored_one': '{{count}} file ignored',
  'change.ignored_other': '{{count}} files ignored',
  'change.counts': '{{added}} added, {{changed}} changed, {{removed}} removed',
  'change.more_one': 'and {{count}} more',
  'change.more_other': 'and {{count}} more',
  'change.file-line': '{{file}}, line {{line}}',

  'proposal.title': 'What a reload would change',
  'proposal.until': 'Nothing has changed yet. These buttons stop working {{until}}.',

  'applied.title': '{{act}}: done',
  'applied.now': 'The archive has {{articles}}, {{paragraphs}}.',
  'applied.saved': 'Saved: {{files}}',
  'applied.trashed': 'Moved to the trash folder: {{files}}',
  'applied.act': 'act {{n}}',

  'dropped.text': 'Dropped. Nothing has changed.',

  'upload.read_one': '{{size}} KB, read as {{count}} article',
  'upload.read_other': '{{size}} KB, read as {{count}} articles',
  'upload.no-section': 'no section',
  'upload.removed_one': '{{count}} line left out, by rule',
  'upload.removed_other': '{{count}} lines left out, by rule',
  'upload.nothing-removed': 'Nothing was left out.',
  'upload.copy': 'It is a copy of “{{headline}}” and will be found under that.',
  'upload.replaces_one': 'It would replace {{count}} article that is there already:',
  'upload.replaces_other': 'It would replace {{count}} articles that are there already:',
  'upload.too-large':
    '{{file}} is too large: at most {{most}} MB. Split it, or save many articles as .jsonl in several files.',
  'upload.not-downloaded': 'I could not get {{file}} from Discord. Please attach it again.',

  'removal.title': 'Remove this article?',
  'removal.text': 'It is no longer found at once; its file goes to the trash folder.',
  'removal.copies_one': '{{count}} copy of it goes too:',
  'removal.copies_other': '{{count}} copies of it go too:',

  'rollback.title': 'Bring back version {{version}}?',
  'rollback.was': 'It went live {{time}}, by {{person}}.',
  'rollback.text':
    'It replaces the live version {{live}} and stays, also after a restart, until the next reload. The files in the folder stay as they are.',

  'status.title': 'The archive',
  'status.version': 'Version {{version}}, live since {{time}}: {{act}} by {{person}}',
  'status.pinned': 'It was brought back and stays until the next reload, whatever the folder holds.',
  'status.newest': 'The newest article is from {{date}}.',
  'status.undated': 'No article has a date.',
  'status.folder': 'Folder: {{folder}} ({{watching}})',

  'watching.lost': 'watched, but there is no such folder at present',
  'watching.off': 'not watched',
  'watching.offer': 'watched: changes are offered',
  'watching.apply': 'watched: changes are applied',

  'status.working': 'Being worked on: {{act}} by {{person}}, {{time}}',
  'status.memory': 'Memory: {{megabytes}} MB; {{garbage}} of the index is left from earlier versions',
  'status.questions':
    'In the last hour: {{questions}}, 95 of 100 within {{p95}} ms; {{nothing}} found nothing',
  'status.quiet': 'In the last hour: no questions',

  'history.title': 'The last versions',
  'history.none': 'No version is kept yet.',
  'history.act': '{{version}} · {{time}} · {{act}} by {{person}}',
  'history.live': '(live)',
  'history.back': '/{{rollback}} brings one back.',

  'audit.done': '{{act}} by {{person}}, {{time}}',
  'audit.refused': '{{act}} by {{person}}, {{time}}: refused',
  'audit.failed': '{{act}} by {{person}}, {{time}}: failed',
  'audit.articles': 'Articles: {{names}}',
  'audit.files': 'Files: {{names}}',

  'problem.busy': '{{by}} is changing the archive just now. Try again when that is done.',
  'problem.expired':
    'This can no longer be done: it is too old, was done or dropped already, or the archive has changed since. Use the command again.',
  'problem.removes-too-much':
    'It would remove {{removed}} of {{of}} articles ({{percent}} %), and more than {{most}} % needs a second look: is the folder complete?',
  'problem.nothing-left':
    'The folder {{folder}} gave no article at all, so the archive stays as it is. Check the folder, then reload again.',
  'problem.folder-unreadable':
    'The archive folder {{folder}} cannot be read: {{fault}} Mend that, then try again. I go on answering from what I have.',
  'problem.folder-fixed':
    'Files cannot be put into the archive {{folder}}: {{fault}} Set ARTICLES_DIR to a folder that the bot may write to.',
  'problem.disk-full': 'The disk is full ({{where}}). Make room, then try again. Nothing has changed.',
  'problem.file-unwritable':
    'The file {{file}} cannot be written: {{fault}} Check what the bot may do in the folder, then try again.',
  'problem.unsettled': 'The file {{file}} is still being written. Wait until that is done, then try again.',
  'problem.state-unusable':
    'The state database cannot be used ({{fault}}), so nothing could be kept and nothing was changed. Check the disk of STATE_DIR.',
  'problem.state-held': 'Another program has the state folder ({{holder}}). Stop it, then try again.',
  'problem.archive-held':
    'Another process has the right to change the archive ({{holder}}), and nothing was changed. Try again there, or in a moment.',
  'problem.act-unknown':
    'The process that was doing it has ended, so it is not known whether it was done. /archive history shows whether it was; if not, try again.',
  'problem.version-unknown': 'No version {{version}} is kept. Pick one from the list.',
  'problem.version-ambiguous': 'Several versions begin with {{version}}. Pick one from the list.',
  'problem.version-live': 'Version {{version}} is the live one already.',
  'problem.article-unknown': 'The article {{article}} is not in the archive any more.',
  'problem.article-fixed':
    'The article stands in the file {{file}} with others and cannot be taken out of it. Change the file, then reload.',
  'problem.file-outside':
    '{{file}} lies outside of the archive folder, where a link leads, and is not touched. Take the link out of the folder, then reload.',
  'problem.nothing-changed': 'Nothing differs from the live version.',
  'problem.article-exists':
    'There is an article with that id already: {{articles}}. Add it again and choose to replace.',
  'problem.article-copied': 'The same text is in the archive already: {{article}}.',
  'problem.upload-name':
    'The name {{file}} cannot be used in the archive folder. Rename the file: letters, digits, - and _, with its extension.',
  'problem.upload-kind':
    'I cannot read files of this kind ({{extension}}). Use .txt, .md, .html, .pdf, .docx, .epub, .csv, .zip, .json or .jsonl.',
  'problem.upload-too-large': 'The file is too large ({{bytes}} bytes; at most {{most}}). Split it.',
  'problem.upload-binary':
    'There is no text in {{file}}: it is a picture, a program or an archive under that name.',
  'problem.upload-bomb':
    'The file {{file}} grows far beyond its size when it is read, so it was not. Save the article as plain text.',
  'problem.upload-unreadable': 'No article could be read from {{file}}: {{reason}} {{remedy}}',
  'problem.aborted': 'That was stopped before it was done. Nothing has changed.',
} as const;

/** What a language must say of the archive. */
export type ArchiveStrings = { readonly [Key in keyof typeof archiveEn]: string };
