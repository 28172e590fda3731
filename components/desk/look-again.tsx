'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2000

/** A link that loads the page again; where scripts run it does so by itself as long as it is shown. */
export function LookAgain({ href, label }: { href: string; label: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <p>
      <a href={href}>{label}</a>
    </p>
  )
}
