"""English as data; the tables of a stage are in the file that bears its name, and all of them are found here."""

from registry.text.lexicon.en.actors import *
from registry.text.lexicon.en.head import *
from registry.text.lexicon.en.modality import *
from registry.text.lexicon.en.noise import *
from registry.text.lexicon.en.operative import *
from registry.text.lexicon.en.quantities import *
from registry.text.lexicon.en.reports import *
from registry.text.lexicon.en.sentences import *
from registry.text.lexicon.en.structure import *
