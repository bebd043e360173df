// What frames for a whole room say in one word, in the language of the page.

import { phrase } from './words.js';

/** How many people are here. */
export const bands = {
  alone: phrase('Only you are here'),
  few: phrase('A few people are here'),
  several: phrase('Several people are here'),
  many: phrase('Many people are here'),
};

/** What a post is warned about. */
export const warnings = {
  suicide: phrase('suicide'),
  'self-harm': phrase('self-harm'),
  'eating or weight': phrase('eating or weight'),
  'losing a baby': phrase('losing a baby'),
  'a hard birth': phrase('a hard birth'),
  'violence or abuse': phrase('violence or abuse'),
};

/** The name beside a post. */
export const author = (post) => (post.team ? phrase('The team') : post.author);
