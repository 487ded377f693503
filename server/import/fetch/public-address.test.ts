import { expect, test } from 'vitest'
import { isAllowedAddress, isPublicAddress } from './public-address.ts'

test.each(['8.8.8.8', '93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
  '%s is on the open internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

const INSIDE =
  '0.0.0.0 10.1.2.3 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 ' +
  '169.254.169.254 172.16.0.1 172.31.255.255 192.168.0.1 192.0.0.8 192.0.2.1 ' +
  '198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 ' +
  '192.88.99.1 168.63.129.16 :: ::1 ::7f00:1 ::ffff:8.8.8.8 ' +
  '::ffff:7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001:0:4136:e378::1 fc00::1 ' +
  'fd00:ec2::254 fe80::1 fec0::1 ff02::1 2001:db8::1 3fff::1 ' +
  '100::1 4000::1 2606:4700::5efe:7f00:1 2606:4700::200:5efe:7f00:1 fe80::1%eth0 0x7f.1 ' +
  '127.1  2130706433 example.org'

test.each(INSIDE.split(' '))('%s is not on the open internet, or no address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('a range that the operator allows holds its own addresses and no other form of them', () => {
  const allowed = ['127.0.0.2/32', 'fd00::/8', 'nonsense']
  expect(isAllowedAddress('127.0.0.2', allowed)).toBe(true)
  expect(isAllowedAddress('fd12::1', allowed)).toBe(true)
  expect(isAllowedAddress('127.0.0.1', allowed)).toBe(false)
  expect(isAllowedAddress('::ffff:127.0.0.2', allowed)).toBe(false)
  expect(isAllowedAddress('example.org', allowed)).toBe(false)
})
