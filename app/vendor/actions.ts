'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { publicNamesToIds } from '@/lib/desk/capture/public-names-to-ids'
import { vendorEvidencePicks } from '@/lib/desk/capture/specs'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { action } from '@/lib/web/action'
import { serverContext } from '@/lib/web/server-context'
import { receivedPath } from './received-path'

export const respond = action(submitResponse, { prepare: withoutBlanks, redirectTo: receivedPath })

export const challenge = action(submitChallenge, { prepare: withoutBlanks, redirectTo: receivedPath })

export const handIn = action(submitVendorEvidence, {
  prepare: async (sent) => {
    const { db, newId } = serverContext()
    return publicNamesToIds(sent, { db, newId, spec: vendorEvidencePicks })
  },
  redirectTo: receivedPath,
})
