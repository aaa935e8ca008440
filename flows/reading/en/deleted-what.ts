import type { ReadingOf } from '../reading.ts';

export const deletedWhat = {
  about: `
what|which … @deleted|gone; what … it … was; what exactly
`,
  label: 'deleted; what was deleted',
  unrelated: `
order|buy|see|get|want|ordered|bought|need some|few|several|two|three|four @photo; some|few @photo … ordered|bought|missing|arrived|hidden
from|out_of|in|within|inside album|albums @job?; whole|entire @job … there|exists|fine|ok|untouched; all|every|rest|other|remaining others? @photo|pictures … there|fine|ok|untouched|safe
`,
  options: {
    album: {
      said: `
restore|recover|retrieve|bring album|albums; @removed|lost away|out? album|albums; @removed|lost whole|entire|complete|one|full? album|albums; it was an|the|one|whole|entire album|albums
album|albums … deleted|removed|erased|wiped|gone|trashed|binned|disappeared|vanished|missing|lost
`,
      replied: `
album; albums; a? folder
`,
    },
    photosOfACode: {
      said: `
all|every|only the|her|his|of? @photo of|behind|under|with … @code; all|every|each @photo|image … behind|under|of|from|belonging|belong|belongs|with|for … @code; every|each|all @photo … belong|belongs|belonging; all @photo … one|this|that|her|his|single code|subject|child|kid|student
`,
      replied: `
of|behind|under … @code; all … one child|kid|subject|student|person|code; one child|kid|subject|student|persons|childs|kids; @code
`,
    },
    somePhotos: {
      said: `
some|few|several|single|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|twenty|hundred … photos|pictures|pics|images; handful|couple|bunch|part of @photo; only|just couple|few|handful|some|several|two|three; not all|whole; individual|selected|certain|favourite|favorite|couple @photo; folder of @photo; @deleted @photo … out_of|from … album|albums|folder; three|two|four|five|some|few favourites|favorites; @photo … not all; only those|these|some @photo; exactly|just those|these @photo
`,
      replied: `
some; few; several; single; ^ # $; # @photo; ^ @photo $; one @photo; not all
`,
    },
    job: {
      said: `
it was|is the? whole|entire|complete @job; whole|entire|complete|full @job
`,
      replied: `
@job; whole|entire thing; everything
`,
    },
  },
} satisfies ReadingOf<'deletedWhat'>;
