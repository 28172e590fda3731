/**
 * The words of a text in Markdown on one line, for a fragment of it. Signs of emphasis, code, headings, quotations,
 * lists and tables go, and of a link its address; what only looks like a sign, as in 3 * 4 or snake_case, stays.
 */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/^\s*(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/gm, '')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1')
    .replace(/(?<!\\)(\*{1,3}|~~|(?<![\p{L}\p{N}])_{1,3})(?=\S)([^\n]*?[^\s\\])\1(?!\1)/gu, '$2')
    .replace(/(?<!\\)(\*{1,3}|(?<![\p{L}\p{N}])_{1,3})(?=\S)([^\n]*?[^\s\\])\1/gu, '$2')
    .replace(/(`+)([^`\n]+)\1/g, '$2')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
