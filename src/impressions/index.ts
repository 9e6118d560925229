/** The script tag: watches from the moment it has loaded. */
import { watchImpressions } from './module';

watchImpressions();
