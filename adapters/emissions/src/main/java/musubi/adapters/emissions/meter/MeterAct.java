package musubi.adapters.emissions.meter;

import musubi.hub.message.Payload;

/** What a firm says of one of its meters, or that it says nothing of it any more ({@link MeterSetting#NONE}). */
record MeterAct(String meter, MeterSetting setting, Payload body) {}
