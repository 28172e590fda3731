import type { Actor, ActorRole } from './actor'

const desk = ['editor', 'reviewer'] as const
const signedIn = ['admin', 'editor', 'reviewer', 'vendor'] as const

/**
 * Who may do what: the one table. Read by the server, the screens and an integration test that walks it in full.
 * `anyone` needs no account; `starter`, `jobs` and `operator` are actors of the software itself.
 */
export const permissions = {
  'desk.read': ['admin', ...desk],
  'registry.edit': [...desk, 'starter'],
  'source.add': [...desk, 'starter'],
  'claim.draft': [...desk, 'starter'],
  'claim.publish': ['editor', 'starter'],
  'claim.withdraw': ['editor'],
  'claim.suspend': ['editor'],
  'claim.flag': ['editor', 'jobs'],
  'claim.link': [...desk, 'starter'],
  'comment.write': ['admin', ...desk],
  'claim.assign': [...desk],
  'claim.tag': [...desk],
  'queue.save_view': [...desk],
  'queue.change_many': [...desk],
  'queue.end_change': ['jobs'],
  'evidence.attach': [...desk, 'starter'],
  'evidence.status': [...desk, 'starter'],
  'evidence.override': [...desk, 'starter'],
  'evidence.release': ['editor', 'starter'],
  'assessment.propose': ['reviewer'],
  'assessment.starter': ['starter'],
  'assessment.approve': ['reviewer', 'outside'],
  'assessment.return': ['reviewer', 'outside'],
  'assessment.withdraw': ['reviewer'],
  'verdict.restore': ['reviewer'],
  'contact.answer': [...desk],
  'suggestion.check': ['jobs'],
  'correction.text': ['editor'],
  'correction.propose': [...desk],
  'correction.approve': ['reviewer'],
  'correction.return': ['reviewer'],
  'correction.withdraw': [...desk],
  'recall.manage': ['editor'],
  'recall.carry_out': ['jobs'],
  'registry.merge': ['editor'],
  'registry.reassign': ['editor'],
  'submission.own': ['vendor'],
  'submission.judge': ['admin', ...desk],
  'interest.declare': [...desk, 'outside'],
  'redaction.ask': ['admin'],
  'redaction.decide': ['admin', 'editor'],
  'outside.invite': ['admin'],
  'outside.decide': ['outside'],
  'people.manage': ['admin', 'operator'],
  'settings.manage': ['admin', 'operator'],
  'audit.read': ['admin', ...desk],
  'audit.verify': ['admin', ...desk],
  'audit.end_verification': ['jobs'],
  'jobs.read': ['admin'],
  'jobs.start': ['admin', 'operator'],
  'jobs.sweep': ['jobs'],
  'snapshot.make': ['jobs'],
  'claim.follow': ['admin', ...desk],
  'notice.own': ['admin', ...desk, 'outside'],
  'notice.deliver': ['jobs'],
  'account.own': [...signedIn, 'outside'],
  'token.own': ['admin', ...desk],
  'account.open': ['anyone'],
} as const satisfies Record<string, readonly ActorRole[]>

export type Permission = keyof typeof permissions

/** Whether an actor may do something at all; rules about the single case come after. */
export function can(actor: Actor, permission: Permission): boolean {
  const allowed: readonly ActorRole[] = permissions[permission]
  return allowed.includes('anyone') || actor.roles.some((role) => allowed.includes(role))
}
