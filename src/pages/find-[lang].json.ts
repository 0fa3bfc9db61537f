import { list, listPaths } from '#site/find/places.ts';

export const getStaticPaths = listPaths;
export const GET = list;
