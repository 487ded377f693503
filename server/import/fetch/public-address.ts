import ipaddr from 'ipaddr.js'

/** Azure's platform service answers on a public address from inside each of its machines. */
const PLATFORM = new Set(['168.63.129.16'])

/**
 * Whether an IP address belongs to the open internet: global unicast, and not one that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo,
 * ISATAP), which would lead somewhere else than it says.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address)
  if (parsed === null || PLATFORM.has(address)) return false
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || isGlobalUnicast(parsed.parts)
}

/** Whether an address lies in one of the ranges, such as `127.0.0.2/32`, that the operator allows although they are not public. */
export function isAllowedAddress(address: string, cidrs: readonly string[]): boolean {
  const parsed = parseAddress(address)
  if (parsed === null) return false
  return cidrs.some((cidr) => {
    if (!ipaddr.isValidCIDR(cidr)) return false
    const [network, bits] = ipaddr.parseCIDR(cidr)
    return network.kind() === parsed.kind() && parsed.match([network, bits])
  })
}

function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address)
  return ipaddr.IPv6.isValid(address) && !address.includes('%') ? ipaddr.IPv6.parse(address) : null
}

/** 2000::/3 is all that is given out; the rest holds forms such as `::127.0.0.1`, which count as unicast too. */
function isGlobalUnicast(parts: readonly number[]): boolean {
  const [first = 0, , , , fifth = 0, sixth = 0] = parts
  const isIsatap = (fifth & 0xfd_ff) === 0 && sixth === 0x5e_fe
  return first >> 13 === 1 && !isIsatap
}
