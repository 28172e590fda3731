/** Keyboards for Korean, Chinese and Japanese also write digits and signs at full width. */
export function withPlainDigits(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
