/**
 * @file Sentences about food with the tag of each word, written for this site (CC0). Many words are here in two parts of
 * speech: the cook salts, we cook; like a pear, I like it. One sentence a line; the letters of the tags are in sentences.ts.
 */
export const ENGLISH = `
the/D cook/N salts/V the/D soup/N
we/O cook/V fish/N at/P home/N
the/D fish/N smells/V good/J
a/D smell/N of/P smoke/N fills/V the/D kitchen/N
they/O fish/V in/P the/D lake/N
my/D order/N came/V late/A
we/O order/V noodles/N every/D friday/N
the/D late/J orders/N get/V cold/J
she/O orders/V a/D cold/J drink/N
children/N drink/V warm/J milk/N
the/D drinks/N were/V warm/J
he/O drinks/V tea/N without/P sugar/N
the/D waiters/N plate/V the/D rice/N quickly/A
a/D plate/N broke/V in/P the/D sink/N
two/D plates/N of/P rice/N cost/V ten/D dollars/N
the/D cost/N of/P the/D meal/N surprised/V us/O
this/D taste/N is/V new/J
these/D noodles/N taste/V like/P soap/N
i/O like/V the/D taste/N of/P ginger/N
we/O like/V sweet/J tea/N
the/D water/N is/V hot/J
they/O water/V the/D wine/N
she/O waters/V the/D herbs/N
the/D cold/J soup/N is/V bad/J
we/O heat/V the/D milk/N
the/D heat/N of/P the/D pepper/N is/V strong/J
the/D oven/N heats/V slowly/A
we/O wait/V for/P the/D bill/N
the/D wait/N was/V long/J
a/D long/J wait/N spoils/V the/D mood/N
they/O bill/V us/O twice/A
her/D bread/N is/V dry/J
i/O gave/V her/O the/D bread/N
he/O dries/V the/D plates/N
the/D cooks/N dry/V the/D herbs/N
clean/J cups/N stand/V on/P the/D shelf/N
they/O clean/V the/D cups/N badly/A
the/D shop/N is/V open/J now/A
the/D shops/N open/V at/P noon/N
an/D open/J window/N cools/V the/D room/N
the/D room/N was/V cool/J and/C clean/J
the/D soup/N cools/V fast/A
fast/J service/N is/V rare/J here/A
the/D service/N was/V fast/J and/C kind/J
this/D kind/N of/P bread/N is/V hard/J
the/D cook/N works/V hard/A
his/D work/N is/V good/J
we/O work/V near/P the/D market/N
the/D market/N sells/V fresh/J fish/N
fresh/J herbs/N season/V the/D soup/N
the/D season/N for/P crabs/N is/V short/J
crabs/N cost/V more/A in/P summer/N
you/O can/V taste/V the/D salt/N
a/D can/N of/P beans/N is/V cheap/J
we/O need/V more/D salt/N
they/O salt/V their/D fries/N twice/A
the/D fries/N were/V cold/J and/C soft/J
he/O fries/V the/D eggs/N in/P butter/N
she/O butters/V the/D toast/N
they/O toast/V the/D bread/N well/A
burnt/J toast/N is/V free/J here/A
the/D driver/N called/V me/O twice/A
his/D call/N woke/V the/D baby/N
they/O call/V it/O a/D dumpling/N
the/D box/N was/V wet/J
they/O box/V the/D cake/N nicely/A
i/O love/V this/D cake/N
his/D love/N of/P cake/N is/V great/J
the/D tip/N is/V in/P the/D jar/N
we/O tip/V the/D driver/N
drivers/N rest/V after/P lunch/N
the/D rest/N of/P the/D soup/N is/V yours/O
that/D soup/N is/V not/A hot/J
i/O know/V that/C they/O cook/V well/A
that/O is/V a/D lie/N
the/D menu/N lies/V about/P the/D price/N
they/O price/V the/D wine/N badly/A
the/D price/N was/V fair/J
we/O will/V come/V back/A soon/A
the/D back/J room/N is/V quiet/J
they/O back/V the/D new/J cook/N
the/D boss/N shows/V us/O the/D kitchen/N
the/D show/N in/P the/D kitchen/N was/V fun/J
steam/N fills/V the/D small/J room/N
we/O steam/V the/D crabs/N
she/O steams/V rice/N in/P a/D pot/N
light/J meals/N are/V good/J in/P summer/N
they/O light/V the/D stove/N at/P noon/N
the/D light/N in/P the/D kitchen/N is/V dim/J
a/D cut/N on/P his/D hand/N bled/V
he/O cut/V the/D meat/N too/A thin/J
thin/J slices/N cook/V fast/A
she/O slices/V the/D bread/N
the/D sweet/J sauce/N was/V too/A thick/J
the/D sweets/N are/V for/P the/D children/N
our/D guests/N leave/V early/A
the/D guests/N like/V the/D service/N
it/O looks/V like/P a/D pear/N
one/D look/N at/P the/D menu/N was/V enough/J
they/O look/V at/P the/D bill/N
the/D early/J guests/N get/V the/D window/N
she/O serves/V them/O cold/J noodles/N
the/D waiter/N and/C the/D cook/N argue/V
we/O paid/V but/C the/D food/N never/A came/V
if/C you/O wait/V the/D rice/N dries/V
the/D food/N smells/V of/P burnt/J oil/N
they/O oil/V the/D pan/N first/A
the/D pans/N need/V oil/N
the/D need/N for/P salt/N is/V real/J
the/D smoke/N from/P the/D grill/N hurts/V
they/O grill/V fresh/J crabs/N at/P night/N
he/O smokes/V the/D fish/N over/P tea/N
`;
