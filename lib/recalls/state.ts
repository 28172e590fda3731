/** How far a recall is: its flags are being set, stand, are being lifted, or are gone. */
export type RecallState = 'flagging' | 'standing' | 'unflagging' | 'lifted'

type Times = { liftedAt: Date | null; flaggedAt: Date | null; unflaggedAt: Date | null }

export function recallState(row: Times): RecallState {
  if (row.liftedAt) return row.unflaggedAt ? 'lifted' : 'unflagging'
  return row.flaggedAt ? 'standing' : 'flagging'
}
