'use server'
import { chooseMails, followClaim, readAllNotices, readNotice, unfollowClaim } from '@/lib/notices/commands'
import { action } from '@/lib/web/action'

export const markRead = action(readNotice)
export const markAllRead = action(readAllNotices)
export const saveChoices = action(chooseMails)
export const follow = action(followClaim)
export const unfollow = action(unfollowClaim)
