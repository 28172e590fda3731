import type { deskWords } from '@/lib/i18n/desk'

/** What the forms of vendor accounts say beside what every form of the desk says. */
export type VendorWords = ReturnType<typeof deskWords<'vendor'>>
