/**
 * Where words stand, the most telling first: all of them in names; in names or in what the vendor said, as words of
 * their own; so in any text; or as parts of words. A claim belongs to the first that it fits.
 */
export const wordTiers = [1, 2, 3, 4] as const
export type WordTier = (typeof wordTiers)[number]
