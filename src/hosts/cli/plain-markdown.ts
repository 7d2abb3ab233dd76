/** Markdown as plain text for a terminal: emphasis and fences go, code blocks are indented, links name their address. */
export function plainMarkdown(markdown: string): string {
  let isCode = false;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    else lines.push(isCode ? `    ${line}`.trimEnd() : plainLine(line));
  }
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function plainLine(line: string): string {
  return line
    .replace(/^#{1,6} +/, '')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, text: string, address: string) =>
      text === address ? address : `${text} (${address})`,
    )
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|<>~&$:@^=-])/g, '$1')
    .replaceAll(/&nbsp;/g, ' ')
    .trimEnd();
}
