type Sent = Record<string, unknown>

/** The form sends every field; the command takes those that the choices call for. */
export async function toBulkChange({ of, change }: Sent): Promise<Sent> {
  return { of: picked(of, 'scope', scopes), change: picked(change, 'what', changes) }
}

const scopes: Record<string, readonly string[]> = { ticked: ['claimIds'], all: ['filter'] }
const changes: Record<string, readonly string[]> = {
  assign: ['assigneeId', 'takeOver'],
  unassign: [],
  tag: ['tag'],
  untag: ['tag'],
}

function picked(sent: unknown, by: string, fields: Record<string, readonly string[]>): Sent {
  const given: Sent = typeof sent === 'object' && sent !== null ? { ...sent } : {}
  const choice = String(given[by] ?? '')
  const wanted = Object.hasOwn(fields, choice) ? fields[choice] : []
  return {
    [by]: given[by],
    ...Object.fromEntries((wanted ?? []).flatMap((name) => (name in given ? [[name, given[name]]] : []))),
  }
}
