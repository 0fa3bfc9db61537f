/** @file The words an author may use in a lesson beyond Markdown: the components of every MDX page. */
import AsNoted from './AsNoted.astro';
import Boundary from './Boundary.astro';
import Card from './Card.astro';
import Claim from './Claim.astro';
import Clipping from './Clipping.astro';
import Correction from './Correction.astro';
import Descent from './Descent.astro';
import Entries from './Entries.astro';
import Exercise from './Exercise.astro';
import Fates from './Fates.astro';
import Formula from './Formula.astro';
import Further from './Further.astro';
import LayerPicture from './LayerPicture.astro';
import Letters from './Letters.astro';
import Mistaken from './Mistaken.astro';
import Network from './Network.astro';
import Note from './Note.astro';
import Padding from './Padding.astro';
import Pitfall from './Pitfall.astro';
import PowerNorms from './PowerNorms.astro';
import Raced from './Raced.astro';
import Ran from './Ran.astro';
import Roads from './Roads.astro';
import Settled from './Settled.astro';
import SharedWeights from './SharedWeights.astro';
import Simplex from './Simplex.astro';
import Solution from './Solution.astro';
import StabilityLimit from './StabilityLimit.astro';
import StageLink from './StageLink.astro';
import Step from './Step.astro';
import StepLengths from './StepLengths.astro';
import Table from './Table.astro';
import ThinnedNetwork from './ThinnedNetwork.astro';
import TextWindows from './TextWindows.astro';
import Update from './Update.astro';
import Value from './Value.astro';
import Witnesses from './Witnesses.astro';

export const components = {
  AsNoted,
  Boundary,
  Card,
  Claim,
  Clipping,
  Correction,
  Descent,
  Entries,
  Exercise,
  Fates,
  Formula,
  Further,
  LayerPicture,
  Letters,
  Mistaken,
  Network,
  Note,
  Padding,
  Pitfall,
  PowerNorms,
  Raced,
  Ran,
  Roads,
  Settled,
  SharedWeights,
  Simplex,
  Solution,
  StabilityLimit,
  StageLink,
  Step,
  StepLengths,
  ThinnedNetwork,
  TextWindows,
  Update,
  Value,
  Witnesses,
  table: Table,
};
