/** @file The words an author may use in a lesson beyond Markdown: the components of every MDX page. */
import Card from './Card.astro';
import Case from './Case.astro';
import Claim from './Claim.astro';
import Correction from './Correction.astro';
import Exercise from './Exercise.astro';
import Formula from './Formula.astro';
import Further from './Further.astro';
import Holds from './Holds.astro';
import Letters from './Letters.astro';
import Network from './Network.astro';
import Note from './Note.astro';
import Pitfall from './Pitfall.astro';
import Roads from './Roads.astro';
import Solution from './Solution.astro';
import StageLink from './StageLink.astro';
import Step from './Step.astro';
import Switch from './Switch.astro';
import Table from './Table.astro';
import Value from './Value.astro';
import Witnesses from './Witnesses.astro';

export const components = {
  Card,
  Case,
  Claim,
  Correction,
  Exercise,
  Formula,
  Further,
  Holds,
  Letters,
  Network,
  Note,
  Pitfall,
  Roads,
  Solution,
  StageLink,
  Step,
  Switch,
  Value,
  Witnesses,
  table: Table,
};
