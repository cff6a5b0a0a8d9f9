"""Chinese as data; the tables of a stage are in the file that bears its name, and all of them are found here."""

from registry.text.lexicon.zh.actors import *
from registry.text.lexicon.zh.head import *
from registry.text.lexicon.zh.modality import *
from registry.text.lexicon.zh.noise import *
from registry.text.lexicon.zh.operative import *
from registry.text.lexicon.zh.quantities import *
from registry.text.lexicon.zh.reports import *
from registry.text.lexicon.zh.sentences import *
from registry.text.lexicon.zh.structure import *
