'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { namesToIds } from '@/lib/desk/capture/names-to-ids'
import { rowDefaults, vendorEvidencePicks } from '@/lib/desk/capture/specs'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { action } from '@/lib/web/action'
import { serverContext } from '@/lib/web/server-context'
import { receivedPath } from './received-path'

export const respond = action(submitResponse, { prepare: withoutBlanks, redirectTo: receivedPath })

export const challenge = action(submitChallenge, { prepare: withoutBlanks, redirectTo: receivedPath })

export const handIn = action(submitVendorEvidence, {
  // The command refuses what only the desk knows as it refuses what nobody knows.
  prepare: async (sent) => {
    const { db, newId } = serverContext()
    return namesToIds(sent, { db, newId, spec: vendorEvidencePicks, defaults: rowDefaults })
  },
  redirectTo: receivedPath,
})
