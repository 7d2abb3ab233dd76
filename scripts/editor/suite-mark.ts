/** What a suite puts before its lines, to be told from those of VS Code itself. */
export const suiteMark = 'loadlint-tests: ';
