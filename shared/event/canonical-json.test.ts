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
