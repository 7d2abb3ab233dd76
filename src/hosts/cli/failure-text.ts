/** Why the file system refused, in words. */
export function failureText(error: unknown): string {
  return sentences[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** Whether the error says that nothing is there. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

const sentences: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'links that lead in a circle',
  ENOENT: 'no such file',
  ENOTDIR: 'no such folder',
  EISDIR: 'is a folder',
  ENAMETOOLONG: 'the path is too long',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
