/** Words that would do harm where text is taken for markup. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><script>1</script>',
  '<!-- ]]> -->',
  '{{7*7}} ${7*7} <%=7*7%>',
  '[x](javascript:alert(1)) ![y](https://evil.example/z.png)',
  '| a | b |\n| --- | --- |',
  '=HYPERLINK("https://evil.example")',
  '\u202Ereversed',
  'a\u0000b\u0007c\u001B[31m',
  '<a id=claim-1 name=getElementById>',
  '<https://evil.example> www.evil.example https://evil.example a@evil.example',
  '&lt;b&gt; &#60;',
]
