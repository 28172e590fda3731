'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2000

/** Renders the page again every two seconds; without JavaScript its link does. */
export function LookAgain({ label, href }: { label: string; href: string }) {
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
