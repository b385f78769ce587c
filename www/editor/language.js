// @ts-check
// Markdown for the editor: the parser with GitHub's extensions, and its styles. There are no grammars for code in
// fences, because they would be larger than the rest of the page.

import {
  HighlightStyle,
  Language,
  defineLanguageFacet,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language';
import { styleTags, tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';

const data = defineLanguageFacet({ commentTokens: { block: { open: '<!--', close: '-->' } } });

const markdownParser = parser.configure([
  GFM,
  {
    props: [
      languageDataProp.add({ Document: data }),
      styleTags({
        TableDelimiter: tags.processingInstruction,
        TaskMarker: tags.atom,
        'CommentBlock Comment': tags.comment,
      }),
    ],
  },
]);

const style = HighlightStyle.define([
  { tag: [tags.heading1, tags.heading2], class: 'tok-heading-major' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'tok-heading' },
  { tag: tags.strong, class: 'tok-strong' },
  { tag: tags.emphasis, class: 'tok-emphasis' },
  { tag: tags.strikethrough, class: 'tok-strikethrough' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], class: 'tok-mark' },
  { tag: tags.monospace, class: 'tok-code' },
  { tag: [tags.link, tags.url], class: 'tok-link' },
  { tag: tags.quote, class: 'tok-quote' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: tags.atom, class: 'tok-atom' },
]);

export const markdown = [new Language(data, markdownParser, [], 'markdown'), syntaxHighlighting(style)];
