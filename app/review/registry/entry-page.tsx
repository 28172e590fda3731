import { cache } from 'react'
import { DeskFrame } from '@/app/desk-frame'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { NotHere } from '@/components/desk/not-here'
import { PickLists } from '@/components/desk/pick-lists'
import { NeighbourLists } from '@/components/desk/registry/neighbour-lists'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { isId, type PickKind } from '@/lib/desk/capture/picks'
import { listChoices } from '@/lib/desk/read/choices'
import { orNull } from '@/lib/desk/read/desk-reader'
import { readNeighbours } from '@/lib/desk/read/entry-neighbours'
import { requirePerson, serverContext } from '@/lib/web/server-context'
import { formInNames } from '../form-names'
import { MergeAway, MergedNotice } from './entry-merging'
import { editing, isMergeable, isRegistryKind, merging, type RegistryKind } from './kinds'

/** What the form of an entry holds now, once per request; null where there is none. */
export const loadEntry = cache(async (kind: string, id: string): Promise<object | null> => {
  await requirePerson('registry.edit')
  if (!isRegistryKind(kind) || !isId(id)) return null
  return orNull(editing[kind].read(serverContext().db, id))
})

/** Adding an entry of the registry (`id` null), or editing one. */
export async function EntryPage({ kind, id }: { kind: string; id: string | null }) {
  const person = await requirePerson('registry.edit')
  const view = deskView(person.locale)
  const { t } = view
  const entry = id === null ? {} : await loadEntry(kind, id)
  if (!isRegistryKind(kind) || !entry)
    return (
      <DeskFrame person={person} section="registry">
        <NotHere view={view} />
      </DeskFrame>
    )
  const path = `/review/registry/${kind}`
  const joined = await loadNeighbours(person.actor, kind, id)
  const about = joined && {
    view,
    kind: joined.kind,
    id: joined.id,
    mayMerge: can(person.actor, 'registry.merge'),
  }
  const into = joined?.neighbours.mergedInto ?? null
  return (
    <DeskFrame person={person} section="registry">
      <Trail
        view={view}
        links={[
          { href: '/review/registry', label: t('registry.title') },
          { href: path, label: t(`registry.${kind}`) },
        ]}
      />
      <PageHeader title={t(id === null ? `registry.add.${kind}` : `registry.edit.${kind}`)} />
      {about && into ? (
        <MergedNotice {...about} into={into} />
      ) : (
        <EntryForm view={view} kind={kind} id={id} entry={entry} />
      )}
      {about && !into ? <MergeAway {...about} /> : null}
      {joined ? <NeighbourLists view={view} path={path} neighbours={joined.neighbours} /> : null}
    </DeskFrame>
  )
}

/** What an entry that can be merged is joined to; null for one that cannot, or is new. */
async function loadNeighbours(actor: Actor, kind: RegistryKind, id: string | null) {
  if (id === null || !isMergeable(kind)) return null
  const neighbours = await readNeighbours(serverContext().db, actor, { kind: merging[kind].kind, id })
  return neighbours && { kind, id, neighbours }
}

type FormProps = { view: DeskView; kind: RegistryKind; id: string | null; entry: object }

async function EntryForm({ view, kind, id, entry }: FormProps) {
  const { Form, add, save, begin, names, picks, lists } = editing[kind]
  const isNew = id === null
  return (
    <>
      <Form
        action={isNew ? add : save}
        words={makeDeskWords(view.locale, lists)}
        initial={isNew ? begin : await formInNames(entry, names)}
        isNew={isNew}
        keepHref={`/review/registry/${kind}/${id ?? ''}`}
      />
      <PickLists choices={await listChoices(serverContext().db, pickedOn(kind, picks))} />
    </>
  )
}

/** The names that the form offers, and with them the entry's own kind, into which it may be merged. */
function pickedOn(kind: RegistryKind, picks: readonly PickKind[]): PickKind[] {
  return [...new Set([...picks, ...(isMergeable(kind) ? [merging[kind].kind] : [])])]
}
