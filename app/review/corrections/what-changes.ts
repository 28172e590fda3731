import { can } from '@/lib/auth/permissions'
import { changedOnly } from '@/lib/corrections/form'
import { namesToIds } from '@/lib/desk/capture/names-to-ids'
import { correctionPicks, rowDefaults } from '@/lib/desk/capture/specs'
import { readCorrectionGround } from '@/lib/desk/read/correction'
import { currentPerson, serverContext } from '@/lib/web/server-context'

type Sent = Record<string, unknown>

/**
 * For `action`: the fields of a correction that differ from what stands in public, and no others. Names become ids.
 * `which` says whether the form holds all that can be corrected, or words alone.
 */
export function whatChanges(which: 'whole' | 'words') {
  return async (sent: Sent): Promise<Sent> => {
    const person = await currentPerson()
    const { claimId, changes } = sent
    if (!person || !can(person.actor, 'desk.read') || typeof claimId !== 'string') return sent
    const { db, newId } = serverContext()
    const ground = await readCorrectionGround(db, person.actor, claimId)
    if (!ground) return sent
    // Blanks are dropped only after they were compared: a cleared text is a change.
    const changed = changedOnly(ground[which], isGroup(changes) ? changes : {})
    const { statement, oneLine, reasoning, appearances, evidence, quantifier, ...rest } = changed
    const named = await namesToIds(
      { ...sent, changes: rest },
      { db, newId, spec: correctionPicks, defaults: [...rowDefaults, 'id'] },
    )
    const compared = { statement, oneLine, reasoning, appearances, evidence, quantifier }
    const given = Object.entries(compared).filter(([, value]) => value !== undefined)
    return {
      ...named,
      changes: { ...(isGroup(named.changes) ? named.changes : {}), ...Object.fromEntries(given) },
    }
  }
}

function isGroup(value: unknown): value is Sent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
