import { megabytes } from '../../archive/limits.js';
import { ArchiveProblem } from './problem.js';

/** One way to say each thing that can be wrong with a file that is to be added; see `ProblemCode`. */
export const uploadProblems = {
  uploadName: (file: string, fault: string) =>
    new ArchiveProblem('upload-name', `The name ${JSON.stringify(file)} ${fault}`, 'Rename the file.', {
      file,
    }),
  uploadKind: (file: string, extension: string) =>
    new ArchiveProblem(
      'upload-kind',
      `Files of this kind (${extension || 'no extension'}) cannot be read.`,
      'Save the page as .txt, .md, .html, .pdf, .docx, .json or .jsonl.',
      { file, extension },
    ),
  uploadTooLarge: (bytes: number, most: number) =>
    new ArchiveProblem(
      'upload-too-large',
      `The file has ${megabytes(bytes)}; the limit is ${megabytes(most)}.`,
      'Split it, or raise MAX_UPLOAD_MB.',
      { bytes, most },
    ),
  uploadBinary: (file: string, fault: string) =>
    new ArchiveProblem('upload-binary', `${file} is no text. ${fault}`, 'Save the page as text.', { file }),
  uploadBomb: (file: string, fault: string) =>
    new ArchiveProblem('upload-bomb', `${file} was refused: ${fault}`, 'Send the plain article.', { file }),
  uploadUnreadable: (file: string, reason: string, remedy: string, line: number | null) =>
    new ArchiveProblem('upload-unreadable', `${file} gave no article. ${reason}`, remedy, {
      file,
      reason,
      remedy,
      line,
    }),
  uploadTwice: (file: string) =>
    new ArchiveProblem(
      'upload-twice',
      `Another file of these is called ${file} too.`,
      'Rename one of them, or add it by itself.',
      { file },
    ),
  uploadSame: (file: string, other: string) =>
    new ArchiveProblem(
      'upload-same',
      `${file} has an article with the same id as one of ${other}.`,
      'Add only one of them, or give them different ids.',
      { file, other },
    ),
};
