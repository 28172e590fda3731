import { redirect } from 'next/navigation'
import { benchHref } from '@/lib/desk/bench/query'
import { requirePerson } from '@/lib/web/server-context'

type Props = { params: Promise<{ id: string }> }

/** Evidence is entered on the workbench; this address leads there. */
export default async function NewEvidencePage({ params }: Props) {
  await requirePerson('evidence.attach')
  redirect(benchHref((await params).id, { add: 'new' }, 'add'))
}
