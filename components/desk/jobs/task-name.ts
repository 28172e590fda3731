import { deskWords } from '@/lib/i18n/desk'
import type { DeskView } from '../desk-view'

/** What a task does, in words; its own name where it is one of an older release. */
export function taskName({ locale }: DeskView, task: string): string {
  const names: Record<string, string> = deskWords(locale, 'admin').jobs.names
  return names[task] ?? task
}
