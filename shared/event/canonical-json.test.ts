import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, canonicalMembers, canonicalObject, isJson } from './canonical-json.ts'

describe('the examples of RFC 8785', () => {
  test('§3.2.2: numbers, strings and literals', () => {
    const text = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]}`
    expect(canonicalJson(JSON.parse(text))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('§3.2.3: members are sorted by UTF-16 code units', () => {
    const text = String.raw`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}`
    expect(canonicalJson(JSON.parse(text))).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\uFB33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [1e21, '1e+21'],
    [999999999999999900000, '999999999999999900000'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [333333333.33333325, '333333333.33333325'],
  ])('Appendix B: %d', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })
})

test('what JSON cannot say is refused', () => {
  for (const number of [NaN, Infinity, -Infinity]) {
    expect(() => canonicalJson({ number })).toThrow(TypeError)
  }
})

test('the order of members never matters, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).toReversed())
      const value = JSON.parse(JSON.stringify(object))
      expect(canonicalJson(value)).toBe(canonicalJson(JSON.parse(JSON.stringify(turned))))
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
  )
})

test('members without a value are left out', () => {
  expect(canonicalJson({ b: undefined, a: [1, { c: undefined }] })).toBe('{"a":[1,{}]}')
})

test('an object put together from its members is the same text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (object) => {
      const value = JSON.parse(JSON.stringify(object))
      expect(canonicalObject(canonicalMembers(value))).toBe(canonicalJson(value))
    }),
  )
  expect(canonicalObject(canonicalMembers({ b: 1, a: undefined }))).toBe('{"b":1}')
})

test.each([
  [{ a: [1, 'b', null, { c: true }] }, true],
  [null, true],
  ['', true],
  [-0, true],
  [NaN, false],
  [[Infinity], false],
  [{ a: undefined }, false],
  [[() => 1], false],
  [1n, false],
])('JSON can say %o: %s', (value, isSaid) => {
  expect(isJson(value)).toBe(isSaid)
})

/** RFC 8785, as plainly as it can be written. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${plainly(one)}`).join(',')}}`
}

test.each([
  ['{"9":1,"10":2,"a":{"-1":1,"01":2,"1":3,"4294967296":4}}', 'numbers'],
  ['[{"b":1,"__proto__":{"z":1,"a":2},"a":3}]', 'the prototype'],
  ['[{"a":1,"x":2,"z":3},{"a":1,"y":2,"z":3},{"a":1,"constructor":2,"z":3}]', 'others between'],
  ['[{"a b":1,"c":2},{"a":1,"b c":2},{"a":1,"b":2,"c":3},{},{"":1}]', 'spaces'],
])('members of %s, with names like %s, are sorted', (text) => {
  expect(canonicalJson(JSON.parse(text))).toBe(plainly(JSON.parse(text)))
})

test('members are sorted at every depth, whatever they are called', () => {
  const key = fc.oneof(
    fc.constantFrom('a', 'b', 'z', '1', '10', '9', '__proto__', 'constructor', 'toJSON', 'é', ''),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(fc.jsonValue({ maxDepth: 0 }), tie('object'), fc.array(tie('tree'))),
    object: fc
      .array(fc.tuple(key, tie('tree')), { maxLength: 5 })
      .map((members) => JSON.stringify(Object.fromEntries(members)))
      .map((text): unknown => JSON.parse(text)),
  }))
  fc.assert(
    fc.property(tree, (value) => {
      const parsed = JSON.parse(JSON.stringify(value))
      expect(canonicalJson(parsed)).toBe(plainly(parsed))
    }),
  )
})
